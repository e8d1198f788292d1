import {
  Answer,
  AnswerDraft,
  AnswerKey,
  Offer,
  OfferDraft,
  OfferPage,
  OfferReport,
  OutcomeDraft,
} from '@stoa/contract/schemas';
import { offerReasons } from '@stoa/domain';
import { Type } from 'typebox';
import { ById, Paging } from './parameters.ts';
import { Keyed, need, Revised, route } from './route.ts';

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
  'offers.withdraw': route({
    summary: 'Take the own answer to an offer back, an anonymous one with its key',
    params: ById,
    headers: Type.Object({
      ...Keyed.properties,
      'stoa-answer-key': Type.Optional(AnswerKey),
    }),
    answer: Offer,
    handle: (backend, { params, headers, call }) => {
      const key = headers['stoa-answer-key'];
      return need(backend.offers).withdraw(params.id, typeof key === 'string' ? key : null, call);
    },
  }),
  'offers.mine': route({
    summary: 'The own answer to an anonymous offer, for whoever has its key',
    params: ById,
    headers: Type.Object({ 'stoa-answer-key': AnswerKey }),
    answer: Answer,
    handle: (backend, { params, headers, call }) =>
      need(backend.offers).mine(params.id, String(headers['stoa-answer-key']), call),
  }),
  'offers.decide': route({
    summary: 'Tell what became of the answers, and close the offer (its owner, editors)',
    params: ById,
    headers: Revised,
    body: OutcomeDraft,
    answer: Offer,
    handle: (backend, { params, body, revision, call }) =>
      need(backend.offers).decide(params.id, body, revision, call),
  }),
  'offers.report': route({
    summary: 'Coverage and results by department and region (the owner, editors)',
    params: ById,
    answer: OfferReport,
    handle: (backend, { params, call }) => need(backend.offers).report(params.id, call),
  }),
  'offers.publish': route({
    summary: 'Publish an offer (editors), or again with changes (also its owner)',
    headers: Keyed,
    body: OfferDraft,
    answer: Offer,
    creates: true,
    explain: offerReasons,
    handle: (backend, { body, call }) => need(backend.offers).publish(body, call),
  }),
};
