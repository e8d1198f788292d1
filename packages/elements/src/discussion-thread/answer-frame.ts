import { msg, str } from '@lit/localize';
import type { Comment } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { checkIcon } from '../foundation/icons.ts';
import { wear } from '../foundation/late-styles.ts';
import { pageLocale } from '../foundation/locale.ts';
import { richText } from '../foundation/rich-text/rich-text.ts';
import { fullDate } from '../foundation/time.ts';
import { answerFrameStyles } from './answer-frame.styles.ts';
import type { ThreadContext } from './thread-context.ts';

/** The answer to a question, in a frame below its words: by whom, and the time that it took. */
export function answerFrame(
  question: Comment,
  context: ThreadContext,
  host: LitElement,
): TemplateResult | undefined {
  const { answer } = question;
  if (!answer) return undefined;
  wear(host, answerFrameStyles);
  const { author, acceptedBy, createdAt, acceptedAt } = answer;
  const took = Date.parse(createdAt) - Date.parse(question.createdAt);
  const byOther = acceptedBy.id !== author.id;
  return html`<section class="answer" aria-label=${msg(str`Answer of ${author.name}`)}>
    <p class="answer-head dotted">
      ${checkIcon}<strong>${msg('Answer')}</strong>
      <span class="name">${author.name}</span>
      <span class="meta" title=${fullDate(createdAt)}
        ><bdi>${msg(str`Time to answer: ${duration(took)}`)}</bdi></span
      >
      ${
        byOther
          ? html`<span class="meta" title=${fullDate(acceptedAt)}
              ><bdi>${msg(str`marked by ${acceptedBy.name}`)}</bdi></span
            >`
          : nothing
      }
    </p>
    <div class="body" lang=${answer.lang ?? nothing}>${richText(answer.body)}</div>
    <button type="button" class="button quiet all" @click=${() => context.go(answer.commentId)}>
      ${msg('Go to this reply')}
    </button>
  </section>`;
}

const STEPS = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
] as const;

/** A length of time in its largest whole unit, at least a minute. */
export function duration(milliseconds: number): string {
  const [unit, length] = STEPS.find(([, each]) => milliseconds >= each) ?? STEPS[2];
  return new Intl.NumberFormat(pageLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(Math.max(1, Math.floor(milliseconds / length)));
}
