import { continued, formatted, linkedByPaste, quoted } from './formatting.ts';
import { applyEdit, fieldText } from './text-edit.ts';

/** What changes a text; it comes when a tool is first used. */
export const tools = { applyEdit, continued, fieldText, formatted, linkedByPaste, quoted };

export type FormatTools = typeof tools;
