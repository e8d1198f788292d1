import type { Offer, OfferPort, Page } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const OFFERS = {
  'offers.list': { method: 'GET', path: '/v1/offers' },
  'offers.get': { method: 'GET', path: '/v1/offers/:id', absent: true },
  'offers.answer': { method: 'PUT', path: '/v1/offers/:id/answer' },
  'offers.publish': { method: 'POST', path: '/v1/offers' },
} as const satisfies Operations;

export function offers(client: HttpClient): OfferPort {
  return {
    get: (id, call) => client.call<Offer | null>(OFFERS['offers.get'], { params: { id }, ...call }),
    list: (page, call) =>
      client.call<Page<Offer>>(OFFERS['offers.list'], { query: { ...page }, ...call }),
    answer: (id, draft, call) =>
      client.call<Offer>(OFFERS['offers.answer'], { params: { id }, body: draft, ...call }),
    publish: (draft, call) =>
      client.call<Offer>(OFFERS['offers.publish'], { body: draft, ...call }),
  };
}
