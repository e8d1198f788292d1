import type { Answer, Offer, OfferPort, OfferReport, Page } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

/** Brings an anonymous answer back; a header, because addresses end up in logs. */
export const ANSWER_KEY_HEADER = 'Stoa-Answer-Key';

export const OFFERS = {
  'offers.list': { method: 'GET', path: '/v1/offers' },
  'offers.get': { method: 'GET', path: '/v1/offers/:id', absent: true },
  'offers.answer': { method: 'PUT', path: '/v1/offers/:id/answer' },
  'offers.withdraw': { method: 'DELETE', path: '/v1/offers/:id/answer' },
  'offers.mine': { method: 'GET', path: '/v1/offers/:id/answer', absent: true },
  'offers.publish': { method: 'POST', path: '/v1/offers' },
  'offers.decide': { method: 'PUT', path: '/v1/offers/:id/outcome' },
  'offers.report': { method: 'GET', path: '/v1/offers/:id/report', absent: true },
  'offers.export': { method: 'GET', path: '/v1/offers/:id/report.csv' },
} as const satisfies Operations;

export function offers(client: HttpClient): OfferPort {
  return {
    get: (id, call) => client.call<Offer | null>(OFFERS['offers.get'], { params: { id }, ...call }),
    list: (page, call) =>
      client.call<Page<Offer>>(OFFERS['offers.list'], { query: { ...page }, ...call }),
    answer: (id, draft, call) =>
      client.call<Offer>(OFFERS['offers.answer'], { params: { id }, body: draft, ...call }),
    withdraw: (id, key, call) =>
      client.call<Offer>(OFFERS['offers.withdraw'], {
        params: { id },
        ...(key !== null && { headers: { [ANSWER_KEY_HEADER]: key } }),
        ...call,
      }),
    mine: (id, key, call) =>
      client.call<Answer | null>(OFFERS['offers.mine'], {
        params: { id },
        headers: { [ANSWER_KEY_HEADER]: key },
        ...call,
      }),
    publish: (draft, call) =>
      client.call<Offer>(OFFERS['offers.publish'], { body: draft, ...call }),
    decide: (id, draft, revision, call) =>
      client.call<Offer>(OFFERS['offers.decide'], {
        params: { id },
        body: draft,
        revision,
        ...call,
      }),
    report: (id, call) =>
      client.call<OfferReport | null>(OFFERS['offers.report'], { params: { id }, ...call }),
  };
}
