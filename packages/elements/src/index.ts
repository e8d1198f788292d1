export * from './backend/backend.ts';
export * from './campaign-banner/campaign-banner.events.ts';
export * from './campaign-banner/campaign-banner.ts';
export * from './discussion-thread/discussion-thread.events.ts';
export * from './discussion-thread/discussion-thread.ts';
export * from './foundation/index.ts';
export * from './offer-feedback/offer-feedback.events.ts';
export * from './offer-feedback/offer-feedback.ts';
