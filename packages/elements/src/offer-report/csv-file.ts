import { msg } from '@lit/localize';
import type { Offer, OfferReport } from '@stoa/contract';
import { csvFileName, offerCsv } from '@stoa/domain';
import { localized } from '../foundation/localized.ts';

/** Hands the report to the browser as a file. */
export function saveAsCsv(offer: Offer, report: OfferReport): void {
  const lines = [
    ...offerCsv(offer, report, {
      headings: [
        msg('Part'),
        msg('Group'),
        msg('Question'),
        msg('Answer'),
        msg('People'),
        msg('Remark'),
      ],
      all: msg('All'),
      department: msg('Department'),
      region: msg('Region'),
      headcount: msg('Headcount'),
      respondents: msg('Respondents'),
      sentence: msg('In words'),
      unnamed: msg('without one'),
      hidden: msg('hidden'),
      text: (text) => localized(text),
    }),
  ];
  const address = URL.createObjectURL(new Blob(lines, { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = csvFileName(localized(offer.title), report.at);
  link.click();
  // Some engines read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
