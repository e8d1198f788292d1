export { activityOf } from './activity-recorder.ts';
export type { ActivityRecorder } from './activity-recorder.ts';
export { campaignArchiveStore } from './campaign-archive-store.ts';
export type { CampaignArchiveStore } from './campaign-archive-store.ts';
export { campaignEditorStore } from './campaign-editor-store.ts';
export type { CampaignChange, CampaignEditorStore } from './campaign-editor-store.ts';
export { campaignStore } from './campaign-store.ts';
export type { CampaignStore } from './campaign-store.ts';
export {
  carryOver,
  keptWith,
  listOf,
  oneOf,
  orNull,
  readFlag,
  readNumber,
  readWords,
  shape,
  whole,
  wholeWith,
  wordsByLanguage,
} from './carried-over.ts';
export type { CarriedOver, Reading, Readings } from './carried-over.ts';
export { draftsUnder } from './begun-texts.ts';
export type { BegunText } from './begun-texts.ts';
export { draftsOf } from './drafts.ts';
export type { Draft, Drafts } from './drafts.ts';
export type { DraftPlace } from './draft-place.ts';
export { keepEarlyText } from './early-text.ts';
export { followed, takeEarlyText } from './early-texts.ts';
export type { Environment } from './environment.ts';
export { StoreHub, storesFor } from './hub.ts';
export type { HubOptions } from './hub.ts';
export { contentOf } from './kept-picture.ts';
export type { KeptPicture } from './kept-picture.ts';
export { holdsDrafts } from './kept-texts.ts';
export type * from './model.ts';
export { moderationStore } from './moderation-store.ts';
export type { ModerationStore, ModerationView } from './moderation-store.ts';
export { offerDesk } from './offer-desk.ts';
export type { OfferDesk } from './offer-desk.ts';
export { offerReportStore } from './offer-report-store.ts';
export type { OfferReportStore } from './offer-report-store.ts';
export { offerStore } from './offer-store.ts';
export type { OfferStore } from './offer-store.ts';
export { pageOnlyOf } from './page-only.ts';
export type { PageOnly } from './page-only.ts';
export { pictureDraftsAt } from './picture-drafts.ts';
export type { PictureDraft, PictureDrafts } from './picture-drafts.ts';
export type * from './readable.ts';
export { followStore } from './follow-store.ts';
export type { FollowStore } from './follow-store.ts';
export { newsStore } from './news-store.ts';
export type { NewsStore } from './news-store.ts';
export { postEditorStore } from './post-editor-store.ts';
export type { PostEditorStore } from './post-editor-store.ts';
export { inItsForm } from './posts/post-work.ts';
export type { PostWork } from './posts/post-work.ts';
export { postReadsOf } from './post-reads.ts';
export type { PostReads } from './post-reads.ts';
export { postStore } from './post-store.ts';
export type { PostStore } from './post-store.ts';
export { differences, reconciled } from './reconcile.ts';
export type { Difference, Side } from './reconcile.ts';
export { Resource } from './resource.ts';
export { markAnswer } from './answer-mark.ts';
export { questionStore } from './question-store.ts';
export type { QuestionStore } from './question-store.ts';
export { filtersOf, rollStore } from './roll-store.ts';
export type { RollStore } from './roll-store.ts';
export { threadStore } from './thread-store.ts';
export type { ThreadOptions, ThreadStore } from './thread-store.ts';
export { keyOf } from './thread/key-of.ts';
export { isPending } from './thread/pending-id.ts';
export { v7 as newMutationId } from './mutation-id.ts';
