import { AnswerDraft, Offer, OfferDraft, OfferPage } from '@stoa/contract/schemas';
import { ById, Paging } from './parameters.ts';
import { Keyed, need, route } from './route.ts';

export const offerRoutes = {
  'offers.list': route({
    summary: 'Offers, open ones first',
    query: Paging,
    answer: OfferPage,
    handle: (backend, { query, call }) => need(backend.offers).list(query, call),
  }),
  'offers.get': route({
    summary: 'One offer',
    params: ById,
    answer: Offer,
    handle: (backend, { params, call }) => need(backend.offers).get(params.id, call),
  }),
  'offers.answer': route({
    summary: 'Give or replace the own answer to an offer',
    params: ById,
    headers: Keyed,
    body: AnswerDraft,
    answer: Offer,
    handle: (backend, { params, body, call }) => need(backend.offers).answer(params.id, body, call),
  }),
  'offers.publish': route({
    summary: 'Publish an offer (editors)',
    headers: Keyed,
    body: OfferDraft,
    answer: Offer,
    creates: true,
    handle: (backend, { body, call }) => need(backend.offers).publish(body, call),
  }),
};
