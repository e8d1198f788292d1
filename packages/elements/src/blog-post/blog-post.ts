import { msg } from '@lit/localize';
import { postStore } from '@stoa/stores';
import type { PostStore } from '@stoa/stores';
import { html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { blogRollStyles } from '../blog-roll/blog-roll.styles.ts';
import { PostActs } from '../blog-roll/post-acts.ts';
import { rollItem } from '../blog-roll/roll-item.ts';
import { rollSkeleton } from '../blog-roll/roll-placeholders.ts';
import { BackendElement } from '../foundation/backend-element.ts';
import { infoIcon } from '../foundation/icons.ts';
import { MinuteController } from '../foundation/minute-controller.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { blogPostStyles } from './blog-post.styles.ts';
import { linkedPost } from './post-address.ts';

/**
 * One post of a leader, whole: for the page of a long read. Its thread opens below, the parts of
 * its series follow each other.
 *
 * @summary Shows one post in full.
 * @tag stoa-blog-post
 * @fires stoa-thread-open - The post's thread is about to open in place; cancelable.
 * @fires stoa-problem - The post could not be loaded.
 * @csspart item - The post.
 * @csspart picture - The picture of the post.
 * @csspart notice - A remark in place of the post.
 * @cssprop --stoa-color-text-muted - Titles, times, labels and questions.
 * @cssprop --stoa-font-size-l - Headline and answers.
 */
export class StoaBlogPost extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    toneStyles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    proseStyles,
    skeletonStyles,
    blogRollStyles,
    blogPostStyles,
  ];

  /** The `id` of the post; what the page's address names after `?post=` or `#post-` unless told. */
  @property() post: string | undefined;

  /** The address of a long post's page, with `{id}` for its id, for the parts of a series. */
  @property({ attribute: 'post-href' }) postHref: string | undefined;

  #shown = new StoreController<PostStore>(this, () => this.#findPost());
  #acts = new PostActs(this, {
    stores: () => this.stores,
    posts: () => {
      const post = this.#shown.snapshot?.post;
      return post ? [post] : [];
    },
    href: () => this.postHref,
    whole: true,
  });

  constructor() {
    super();
    new MinuteController(this);
    reportProblems(this, 'post', () => this.#shown.snapshot?.problem);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onAddress);
  }

  protected override render(): TemplateResult {
    return html`<section aria-label=${msg('Post')}>${this.#renderPost()}</section>`;
  }

  #renderPost(): TemplateResult {
    const snapshot = this.#shown.snapshot;
    if (!snapshot) {
      if (this.stores) return noSuchPost();
      return this.connection.overdue ? missingBackendNotice() : rollSkeleton(1);
    }
    const { post, phase, problem, session } = snapshot;
    if (post) return rollItem(post, this.#acts.optionsFor(post, session));
    if (phase === 'failed' && problem) {
      return problemNotice(problem, { onRetry: () => this.#shown.store?.retry() });
    }
    return post === null ? noSuchPost() : rollSkeleton(1);
  }

  #findPost(): PostStore | undefined {
    const id = this.post ?? linkedPost();
    return this.stores && id ? postStore(this.stores, id) : undefined;
  }

  #onAddress = (): void => {
    if (this.post !== undefined || !linkedPost()) return;
    this.requestUpdate();
    void this.updateComplete.then(() => this.scrollIntoView({ block: 'start' }));
  };
}

function noSuchPost(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${infoIcon}
    <div>
      <p class="notice-title">${msg('This post is not here')}</p>
      <p>${msg('It may have been withdrawn, or its time has not come yet.')}</p>
    </div>
  </div>`;
}
