import { OPERATIONS } from '@stoa/backend-http/protocol';
import { BackendError } from '@stoa/contract';
import type { BackendSource, LocalizedText } from '@stoa/contract';
import { Lang } from '@stoa/contract/schemas';
import { csvFileName, offerCsv } from '@stoa/domain';
import type { CsvWords } from '@stoa/domain';
import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { PROBLEMS } from './openapi.ts';
import { ById } from './routes/parameters.ts';
import { need } from './routes/route.ts';

const Query = Type.Object({ lang: Type.Optional(Lang) });

/** Serves the report of an offer as a file, line by line. */
export function registerOfferExport(app: FastifyInstance, source: BackendSource): void {
  app.route<{ Params: Static<typeof ById>; Querystring: Static<typeof Query> }>({
    method: 'GET',
    url: OPERATIONS['offers.export'].path,
    schema: {
      operationId: 'offers.export',
      summary: 'The report as CSV for spreadsheets, texts in the language asked for',
      tags: ['offers'],
      security: [{ bearer: [] }, {}],
      params: ById,
      querystring: Query,
      response: {
        200: {
          description: 'CSV (RFC 4180)',
          content: { 'text/csv': { schema: { type: 'string' } } },
        },
        ...PROBLEMS,
      },
    },
    handler: async (request, reply) => {
      const backend = source.backendFor(request.viewer);
      try {
        const { id } = request.params;
        const offers = need(backend.offers);
        const [report, offer] = [await offers.report(id), await offers.get(id)];
        if (!report || !offer) throw new BackendError('not-found', 'This does not exist.');
        const words = wordsIn(request.query.lang);
        const name = csvFileName(words.text(offer.title), report.at);
        return await reply
          .type('text/csv; charset=utf-8; header=present')
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(Readable.from(offerCsv(offer, report, words)));
      } finally {
        await backend.dispose();
      }
    },
  });
}

function wordsIn(lang: string | undefined): CsvWords {
  return {
    headings: ['Part', 'Group', 'Question', 'Answer', 'People', 'Remark'],
    all: 'All',
    department: 'Department',
    region: 'Region',
    headcount: 'Headcount',
    respondents: 'Respondents',
    sentence: 'In words',
    unnamed: '(none)',
    hidden: 'Hidden',
    text: (text: LocalizedText) => text[lang ?? ''] ?? text['en'] ?? Object.values(text)[0] ?? '',
  };
}
