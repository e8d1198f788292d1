import { EditorToolbar } from './editor-toolbar.ts';
import { continued, formatted, linkedByPaste, quoted } from './formatting.ts';
import { Mentions } from './mentions.ts';
import { formatOf } from './shortcuts.ts';
import { applyEdit, fieldText } from './text-edit.ts';

/** What helps people write; it comes once somebody does. */
export const tools = {
  EditorToolbar,
  Mentions,
  applyEdit,
  continued,
  fieldText,
  formatOf,
  formatted,
  linkedByPaste,
  quoted,
};

export type Tools = typeof tools;
