import { msg, str } from '@lit/localize';
import type { Stagnation } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { infoIcon } from '../foundation/icons.ts';
import { plural } from '../foundation/plural.ts';

/** Many have seen the offer and hardly anybody answers: ask again, in other words, and whom. */
export function stagnationNotice({ seen, respondents, roles }: Stagnation): TemplateResult {
  const people = plural(seen, msg('one {# person has} other {# people have}', { id: 'have-seen' }));
  const answers = plural(
    respondents,
    msg('one {there is # answer} other {there are # answers}', { id: 'answers-there' }),
  );
  const names = roles.map(({ jobRole, seen: silent }) => `${jobRole} (${silent})`).join(', ');
  return html`<div class="notice stagnation" role="note">
    ${infoIcon}
    <div>
      <p class="notice-title">${msg('Seen, and not answered')}</p>
      <p>
        ${msg(str`${people} seen this offer for two days or more, and ${answers}. Ask again: say in one sentence what changes for the reader, and ask people in person.`)}
      </p>
      ${names ? html`<p>${msg(str`Begin with those who saw it and said nothing: ${names}.`)}</p>` : nothing}
    </div>
  </div>`;
}
