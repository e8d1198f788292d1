import { msg, str } from '@lit/localize';
import type { ModerationPolicy, PolicyRule, PolicyScope } from '@stoa/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { relativeTime } from '../foundation/time.ts';
import { emptyList } from './moderation-placeholders.ts';

type Set = (scope: PolicyScope, policy: ModerationPolicy | null) => Promise<void>;

/** Where comments wait for approval, and a form for another rule. */
export function policyList(rules: readonly PolicyRule[], now: number, set: Set): TemplateResult {
  return html`<p class="lead">
      ${msg('Where comments wait for approval, only their author and moderators see them until then. A rule for one subject wins over a rule for many.')}
    </p>
    ${
      rules.length === 0
        ? emptyList(msg('No rules: what is written is shown at once'))
        : html`<ul class="rules">
            ${rules.map((rule) => html`<li>${ruleLine(rule, now, set)}</li>`)}
          </ul>`
    }
    ${ruleForm(set)}`;
}

function ruleLine({ scope, policy, by, at }: PolicyRule, now: number, set: Set): TemplateResult {
  return html`<div class="content">
      <p>
        <strong>${policyWords(policy)}</strong>
        <code>${scope.pattern}${scope.prefix ? '…' : ''}</code>
      </p>
      <p class="dotted">
        <span class="meta">${by.name}</span> <span class="meta">${relativeTime(at, now)}</span>
      </p>
    </div>
    <button
      type="button"
      class="button quiet"
      aria-label=${msg(str`Take back: ${scope.pattern}`)}
      @click=${() => void set(scope, null)}
    >
      ${msg('Take back')}
    </button>`;
}

function ruleForm(set: Set): TemplateResult {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const valueOf = (name: string): string =>
      (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value.trim();
    const pattern = valueOf('pattern');
    if (!pattern) return form.querySelector('input')?.focus();
    const scope = { pattern, prefix: valueOf('reach') === 'prefix' };
    void set(scope, valueOf('policy') as ModerationPolicy).then(() => form.reset());
  };
  return html`<form class="rule-form" @submit=${onSubmit}>
    <h3>${msg('Add a rule')}</h3>
    <div class="fields">
      <label>
        <span class="label">${msg('What happens')}</span>
        <select class="field" name="policy">
          <option value="pre">${policyWords('pre')}</option>
          <option value="post">${policyWords('post')}</option>
        </select>
      </label>
      <label>
        <span class="label">${msg('Where')}</span>
        <select class="field" name="reach">
          <option value="prefix">${msg('Subjects that begin with')}</option>
          <option value="subject">${msg('This subject')}</option>
        </select>
      </label>
      <label class="wide">
        <span class="label">${msg('Subject')}</span>
        <input
          class="field"
          name="pattern"
          maxlength="512"
          placeholder="page:/hr/"
          spellcheck="false"
          autocapitalize="none"
        />
      </label>
      <button type="submit" class="button primary">${msg('Set rule')}</button>
    </div>
  </form>`;
}

function policyWords(policy: ModerationPolicy): string {
  return policy === 'pre' ? msg('Comments wait for approval') : msg('Comments are shown at once');
}
