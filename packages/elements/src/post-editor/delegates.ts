import { msg, str } from '@lit/localize';
import { toBackendError } from '@stoa/contract';
import type { BackendError, Id, Person } from '@stoa/contract';
import type { PostEditorSnapshot, PostEditorStore, StoreHub } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { closeIcon } from '../foundation/icons.ts';
import { problemLine } from '../foundation/notice.ts';

const OFFERED = 6;

type Host = ReactiveControllerHost & { readonly renderRoot: DocumentFragment | HTMLElement };

/** Where a leader names those who may write for them, and takes that back. */
export class Delegates {
  readonly #host: Host;
  readonly #stores: () => StoreHub | undefined;
  #words = '';
  #found: readonly Person[] | undefined;
  #problem: BackendError | undefined;
  #said = '';

  constructor(host: Host, stores: () => StoreHub | undefined) {
    this.#host = host;
    this.#stores = stores;
  }

  render(
    { session, delegations }: PostEditorSnapshot,
    store: PostEditorStore,
  ): TemplateResult | typeof nothing {
    if (!session?.roles.includes('leader') || !session.capabilities.delegatePosts) return nothing;
    const { delegates } = delegations;
    return html`<section class="list" aria-labelledby="delegates">
      <h3 id="delegates">${msg('Who may write for you')}</h3>
      <p class="hint">
        ${msg('What they write carries your name and theirs, always. They see your scheduled posts.')}
      </p>
      <ul>
        ${delegates.map((person) =>
          personLine(
            person,
            html`<button
              type="button"
              class="button quiet"
              aria-label=${msg(str`${person.name} no longer writes for you`)}
              @click=${() => void this.#name(store, person, false)}
            >
              ${closeIcon}${msg('No longer')}
            </button>`,
          ),
        )}
      </ul>
      ${this.#renderSearch(
        store,
        [session.person?.id, ...delegates.map(({ id }) => id)].filter((id) => id !== undefined),
      )}
      <p class="hint" role="status">${this.#said}</p>
    </section>`;
  }

  #renderSearch(store: PostEditorStore, named: readonly Id[]): TemplateResult | typeof nothing {
    if (!this.#stores()?.backend.people) return nothing;
    const found = this.#found?.filter(({ id }) => !named.includes(id));
    return html`<label class="labelled"
        ><span>${msg('Name somebody')}</span>
        <input
          class="field"
          id="delegate-name"
          autocomplete="off"
          placeholder=${msg('Name or department')}
          .value=${this.#words}
          @input=${this.#onInput}
          @keydown=${keepForm}
        />
      </label>
      ${this.#problem ? html`<p class="fault" role="alert">${problemLine(this.#problem)}</p>` : nothing}
      ${
        found
          ? html`<ul aria-label=${msg('People found')}>
              ${found.map((person) =>
                personLine(
                  person,
                  html`<button
                    type="button"
                    class="button"
                    aria-label=${msg(str`${person.name} may write for me`)}
                    @click=${() => void this.#name(store, person, true)}
                  >
                    ${msg('May write for me')}
                  </button>`,
                ),
              )}
              ${found.length === 0 ? html`<li class="hint">${msg('Nobody found.')}</li>` : nothing}
            </ul>`
          : nothing
      }`;
  }

  #onInput = async (event: Event): Promise<void> => {
    this.#words = (event.currentTarget as HTMLInputElement).value;
    const words = this.#words.trim();
    const { people } = this.#stores()?.backend ?? {};
    const find = words.length > 1 && people;
    let found: readonly Person[] | undefined;
    let problem: BackendError | undefined;
    try {
      if (find) found = (await people.search(words, { limit: OFFERED })).items;
    } catch (error) {
      problem = toBackendError(error);
    }
    if (this.#words.trim() !== words) return;
    this.#found = found;
    this.#problem = problem;
    this.#host.requestUpdate();
  };

  async #name(store: PostEditorStore, { id, name }: Person, on: boolean): Promise<void> {
    if (!(await store.delegate(id, on))) return;
    this.#said = on ? msg(str`${name} may write for you now.`) : msg(str`${name} no longer may.`);
    this.#words = '';
    this.#found = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button that was pressed is gone.
    this.#host.renderRoot.querySelector<HTMLElement>('#delegate-name')?.focus();
  }
}

function personLine(person: Person, act: TemplateResult): TemplateResult {
  const about = [person.title, person.department].filter(Boolean).join('\u00a0· ');
  return html`<li class="person">
    ${avatar(person)}
    <p><bdi>${person.name}</bdi><span class="hint">${about}</span></p>
    ${act}
  </li>`;
}

/** Enter in this field is no wish to publish. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
