import { msg } from '@lit/localize';
import type { Goal, PostDraft } from '@stoa/contract';
import type { PostEditorSnapshot } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FindPeople } from '../text-editor/mentions.ts';
import {
  authorChoice,
  formChoice,
  goalChoice,
  provenanceChoice,
  seriesFields,
  timeChoice,
  titleField,
  wordsField,
} from './editor-fields.ts';
import type { Enclosures } from './enclosures.ts';

interface PostForm {
  readonly snapshot: PostEditorSnapshot;
  readonly draft: PostDraft;
  /** The fields at fault. */
  readonly faults: ReadonlySet<string>;
  readonly goals: readonly Goal[];
  readonly people: FindPeople | undefined;
  readonly enclosures: Enclosures;
  readonly change: (change: Partial<PostDraft>) => void;
}

/** All fields of a post; what a short one rarely needs is folded away. */
export function postForm(form: PostForm): TemplateResult {
  const { snapshot, draft, faults, enclosures, change } = form;
  const { session, delegations, editing } = snapshot;
  const own = session?.roles.includes('leader') ?? false;
  const { media = false, voiceNotes = false } = session?.capabilities ?? {};
  return html`<div class="top">
      ${formChoice(draft, editing !== null, change)}
      ${editing ? nothing : authorChoice(draft, delegations.leaders, own, change)}
    </div>
    ${titleField(draft, faults.has('title'), change)}
    ${wordsField(draft, faults.has('body.text'), form.people, change)}
    ${media ? enclosures.render(draft, voiceNotes, faults) : nothing} ${aboutFields(form)}`;
}

function aboutFields({ snapshot, draft, goals, change }: PostForm): TemplateResult {
  const { session, editing } = snapshot;
  const delegate = editing ? editing.author.id !== session?.person?.id : Boolean(draft.authorId);
  const timed = session?.capabilities.schedulePosts && editing?.state !== 'published';
  return html`<details class="more" ?open=${draft.form === 'blog' || delegate}>
    <summary>${msg('Label, goal and time')}</summary>
    <div class="inside">
      ${seriesFields(draft, change)} ${provenanceChoice(draft, delegate, change)}
      ${goalChoice(draft, goals, change)} ${timed ? timeChoice(draft, change) : nothing}
    </div>
  </details>`;
}
