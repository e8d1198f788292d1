import type { AnswerDraft, Offer } from '@stoa/contract';
import type { Draft, OfferStore } from '@stoa/stores';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf } from '../foundation/failure.ts';
import { answerOf, answersIn, givenIn, textOfAnswers, unanswered } from './kept-answer.ts';
import type { Given, GivenAnswers } from './kept-answer.ts';
import { AnswerSubmitEvent, AnswerSubmittedEvent } from './offer-feedback.events.ts';

type Host = ReactiveControllerHost & HTMLElement;

interface Sources {
  readonly store: () => OfferStore | undefined;
  /** Where the sentence is kept until the backend has it. */
  readonly draft: () => Draft | undefined;
  /** Where what was chosen is. */
  readonly choices: () => Draft | undefined;
  readonly onConfirmed: () => void;
}

/** The reader's answer from the first choice to its confirmation. */
export class AnswerController implements ReactiveController {
  #host: Host;
  #sources: Sources;
  #store: OfferStore | undefined;
  #underway: AnswerDraft | undefined;
  /** The reader wanted to send before every question had an answer. */
  incomplete = false;
  /** The form is open although there is an answer. */
  changing = false;
  /** Why the answer has not been taken. */
  failure: unknown;
  /** An answer was confirmed while the reader was here. */
  confirmed = false;
  /** The reader is asked whether to take the answer back. */
  withdrawing = false;
  /** The answer was taken back while the reader was here. */
  withdrawn = false;

  constructor(host: Host, sources: Sources) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  get choices(): GivenAnswers {
    const questions = this.#store?.getSnapshot().offer?.questions ?? [];
    return answersIn(this.#sources.choices()?.getSnapshot() ?? '', questions);
  }

  get sentence(): string {
    return this.#sources.draft()?.getSnapshot() ?? '';
  }

  /** The reader has answered on another device, which alone can change an anonymous answer. */
  get isElsewhere(): boolean {
    const { offer } = this.#store?.getSnapshot() ?? {};
    return Boolean(offer?.answered && offer.anonymous && !this.given);
  }

  /** The answer as it stands for the reader: on its way, or confirmed. */
  get given(): AnswerDraft | undefined {
    const { answering, offer } = this.#store?.getSnapshot() ?? {};
    return answering ?? offer?.mine ?? undefined;
  }

  hostUpdate(): void {
    const store = this.#sources.store();
    if (store === this.#store) return;
    this.#store = store;
    this.#underway = undefined;
    this.#close();
    this.confirmed = false;
  }

  hostUpdated(): void {
    const { answering, offer } = this.#store?.getSnapshot() ?? {};
    const finished = this.#underway;
    this.#underway = answering;
    if (!finished || answering || !offer) return;
    this.confirmed = true;
    this.#clear();
    this.#sources.onConfirmed();
    this.#host.dispatchEvent(new AnswerSubmittedEvent(offer.id, finished));
    this.#host.requestUpdate();
  }

  choose(questionId: string, given: Given): void {
    const choices = new Map(this.choices);
    if (typeof given !== 'number' && given.length === 0) choices.delete(questionId);
    else choices.set(questionId, given);
    this.#keepChoices(choices);
  }

  write(sentence: string): void {
    this.#sources.draft()?.set(sentence);
  }

  /** Sends the answer, and tells whether every question had an answer. */
  async submit(offer: Offer): Promise<boolean> {
    const { choices } = this;
    const { questions } = offer;
    const answer = answerOf(questions, choices, this.sentence);
    const { ratings, choices: chosen = [], remarks = [] } = answer;
    const silent = ratings.length + chosen.length + remarks.length === 0 && !answer.sentence;
    this.incomplete = silent || unanswered(questions, choices).length > 0;
    this.#host.requestUpdate();
    if (this.incomplete) return false;
    const store = this.#store;
    this.withdrawn = false;
    if (store && this.#host.dispatchEvent(new AnswerSubmitEvent(offer.id, answer))) {
      this.failure = await failureOf(store.answer(answer));
      if (!this.failure) this.#close();
      this.#host.requestUpdate();
    }
    return true;
  }

  /** Opens the form with the answer that was given. */
  change(): void {
    const { given } = this;
    const sentence = given?.sentence;
    this.#keepChoices(given ? givenIn(given) : new Map());
    if (!this.sentence && sentence) this.write(sentence);
    this.changing = true;
    this.#host.requestUpdate();
  }

  /** Closes the form and leaves the answer as it was. */
  keep(): void {
    this.#clear();
    this.#close();
    this.#host.requestUpdate();
  }

  /** Asks whether to take the answer back, or no more. */
  askToWithdraw(asking: boolean): void {
    this.withdrawing = asking;
    this.#host.requestUpdate();
  }

  /** Takes the answer back; what was written stays in the form. */
  async withdraw(): Promise<void> {
    const store = this.#store;
    if (!store) return;
    this.change();
    this.changing = false;
    this.failure = await failureOf(store.withdraw());
    this.withdrawn = !this.failure;
    if (this.failure) this.#clear();
    this.#close();
    this.#host.requestUpdate();
  }

  resend(): void {
    this.#store?.resend();
  }

  /** Takes back an answer that could not be sent; its words return to the form. */
  discard(): void {
    this.change();
    this.changing = Boolean(this.#store?.getSnapshot().offer?.mine);
    this.#underway = undefined;
    this.#store?.discard();
  }

  #keepChoices(choices: GivenAnswers): void {
    this.#sources.choices()?.set(choices.size > 0 ? textOfAnswers(choices) : '');
  }

  #clear(): void {
    this.#sources.draft()?.clear();
    this.#sources.choices()?.clear();
  }

  #close(): void {
    this.incomplete = false;
    this.changing = false;
    this.withdrawing = false;
  }
}
