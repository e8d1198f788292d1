import { msg } from '@lit/localize';
import { canonicalJson } from '@stoa/domain';
import type { Side } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { warningIcon } from '../foundation/icons.ts';

interface Host {
  readonly renderRoot: DocumentFragment | HTMLElement;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** Of anything; parts are told apart by name. */
interface Difference {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly touched: boolean;
}

/** How a part is called, and what stands in it. */
export interface Described {
  readonly label: string;
  readonly words: (value: unknown) => string;
}

/** Lets the writer choose, part by part, between their words and those that others have published. */
export class VersionChoice {
  readonly #host: Host;
  readonly #describe: (field: string) => Described;
  /** By part and what the others have there: what they change again is asked again. */
  readonly #sides = new Map<string, Side>();
  #wanted = false;

  constructor(host: Host, describe: (field: string) => Described) {
    this.#host = host;
    this.#describe = describe;
  }

  render(
    found: readonly Difference[],
    settle: (side: (field: string) => Side) => void,
  ): TemplateResult | typeof nothing {
    if (found.length === 0) return nothing;
    return html`<section
      class="two-versions"
      id="two-versions"
      aria-labelledby="versions-title"
      tabindex="-1"
    >
      <div class="versions-head">
        ${warningIcon}
        <div>
          <h3 id="versions-title">${msg('Somebody has published other words meanwhile')}</h3>
          <p>
            ${msg('Choose what goes on. Before that nothing is published, and nothing is lost.')}
          </p>
        </div>
      </div>
      ${found.map((difference) => this.#renderPart(difference))}
      <div class="acts">
        <button type="button" class="button primary" @click=${() => this.#onGo(found, settle)}>
          ${msg('Go on with what is chosen')}
        </button>
        <button type="button" class="button" @click=${() => settle(() => 'theirs')}>
          ${msg('Take all of theirs')}
        </button>
        <button type="button" class="button" @click=${() => settle(() => 'mine')}>
          ${msg('Keep all of mine')}
        </button>
      </div>
    </section>`;
  }

  /** Leads there: somebody wanted to publish before they had chosen. */
  focus(): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('#two-versions')?.focus(),
    );
  }

  #renderPart(difference: Difference): TemplateResult {
    const { field, mine, theirs } = difference;
    const { label, words } = this.#describe(field);
    const chosen = this.#sideOf(difference);
    const missing = this.#wanted && !chosen;
    return html`<fieldset class="version-part">
      <legend>${label}</legend>
      ${this.#renderSide(difference, 'theirs', msg('Published'), words(theirs), missing)}
      ${this.#renderSide(difference, 'mine', msg('Yours'), words(mine), missing)}
      ${missing ? html`<p class="fault" id=${`choose-${field}`}>${msg('Choose one.')}</p>` : nothing}
    </fieldset>`;
  }

  #renderSide(
    difference: Difference,
    side: Side,
    whose: string,
    words: string,
    missing: boolean,
  ): TemplateResult {
    const { field } = difference;
    return html`<label class="version">
      <input
        type="radio"
        name=${`version-${field}`}
        value=${side}
        aria-invalid=${missing ? 'true' : nothing}
        aria-describedby=${missing ? `choose-${field}` : nothing}
        .checked=${this.#sideOf(difference) === side}
        @change=${() => {
          this.#sides.set(keyOf(difference), side);
          this.#host.requestUpdate();
        }}
      />
      <span>
        <span class="whose">${whose}</span>
        <span class="version-words" dir="auto">${words || msg('Nothing')}</span>
      </span>
    </label>`;
  }

  /** What the writer has not touched is best as the others have it. */
  #sideOf(difference: Difference): Side | undefined {
    return this.#sides.get(keyOf(difference)) ?? (difference.touched ? undefined : 'theirs');
  }

  #onGo(found: readonly Difference[], settle: (side: (field: string) => Side) => void): void {
    const open = found.find((difference) => !this.#sideOf(difference));
    this.#wanted = open !== undefined;
    if (!open) {
      const sides = new Map(found.map((each) => [each.field, this.#sideOf(each)]));
      settle((field) => sides.get(field) ?? 'mine');
      return;
    }
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot
        .querySelector<HTMLElement>(`[name="version-${CSS.escape(open.field)}"]`)
        ?.focus(),
    );
  }
}

function keyOf({ field, theirs }: Difference): string {
  return canonicalJson([field, theirs]);
}
