import { msg, str } from '@lit/localize';
import { toBackendError } from '@stoa/contract';
import type { BackendError, Id, Person } from '@stoa/contract';
import type { FollowStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { problemLine } from '../foundation/notice.ts';

/** The leaders whose posts the reader follows, in one place, to follow them no longer. */
export class FollowedLeaders {
  readonly #host: ReactiveControllerHost;
  /** Those who were in the list stay while it is open, so that a slip can be taken back. */
  readonly #listed = new Set<Id>();
  #problem: BackendError | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render(leaders: readonly Person[], store: FollowStore): TemplateResult {
    const targets = leaders.map(({ id }) => ({ kind: 'person', id }) as const);
    if (targets.length > 0) store.ask(targets.slice(0, 100));
    const snapshot = store.getSnapshot();
    for (const target of targets) if (snapshot.follows(target)) this.#listed.add(target.id);
    const listed = leaders.filter(({ id }) => this.#listed.has(id));
    return html`${
      listed.length === 0
        ? html`<p class="meta">
            ${msg('None yet. Choose “Follow” beside a post, and what they write is new for you.')}
          </p>`
        : html`<ul>
            ${listed.map((leader) => this.#renderLeader(leader, store))}
          </ul>`
    }
    ${this.#problem ? html`<p role="alert">${problemLine(this.#problem)}</p>` : nothing}`;
  }

  #renderLeader(leader: Person, store: FollowStore): TemplateResult {
    const target = { kind: 'person', id: leader.id } as const;
    const follows = store.getSnapshot().follows(target) ?? false;
    return html`<li>
      ${avatar(leader)}
      <span class="name">${leader.name}</span>
      <button
        type="button"
        class="button quiet"
        aria-label=${
          follows ? msg(str`Stop following ${leader.name}`) : msg(str`Follow ${leader.name} again`)
        }
        @click=${() => void this.#follow(store, target, !follows)}
      >
        ${follows ? msg('Stop following') : msg('Follow again')}
      </button>
    </li>`;
  }

  async #follow(
    store: FollowStore,
    target: { kind: 'person'; id: Id },
    on: boolean,
  ): Promise<void> {
    this.#problem = undefined;
    try {
      await store.follow(target, on);
    } catch (error) {
      this.#problem = toBackendError(error);
    }
    this.#host.requestUpdate();
  }
}
