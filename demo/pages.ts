import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { typeset } from './content/typeset.ts';

/** The pages of the intranet by address. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/hr/benefits': 'benefits.html',
  '/offers/bicycle': 'offers.html',
  '/offers/editor': 'offer-editor.html',
  '/leaders': 'leaders.html',
  '/leaders/post': 'post.html',
  '/leaders/editor': 'editor.html',
  '/news': 'news.html',
  '/ideas': 'ideas.html',
  '/parking': 'parking.html',
  '/moderation': 'moderation.html',
  '/campaigns/archive': 'campaign-archive.html',
  '/campaigns/editor': 'campaign-editor.html',
  '/classic': 'classic.html',
  '/bare': 'bare.html',
};

/** A strict policy, as a careful company sets it; Stoa needs no exception but its policy's name. */
const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types stoa-lit',
].join('; ');

/** The old portal is from a time before such policies, and jQuery 1.12 could not obey one. */
const WITHOUT_POLICY: ReadonlySet<string> = new Set(['/classic']);

export function registerPages(app: FastifyInstance): void {
  for (const [address, file] of Object.entries(PAGES)) {
    app.get(address, async (_request, reply) => {
      if (!WITHOUT_POLICY.has(address)) reply.header('content-security-policy', STRICT);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(pageFrom(file));
    });
  }
}

/** A page with its parts, typeset. */
function pageFrom(file: string): string {
  return typeset(withParts(file));
}

/** The file with each `<!-- include name -->` replaced by that part. */
function withParts(file: string): string {
  return readFileSync(new URL(`public/${file}`, import.meta.url), 'utf8').replace(
    /<!-- include ([a-z-]+) -->/g,
    (_, name: string) => withParts(`parts/${name}.html`),
  );
}
