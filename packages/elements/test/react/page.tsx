import type {} from '@stoa/elements/jsx';
import { StoaBlogRoll, StoaCampaignBanner, StoaDiscussionThread } from '@stoa/elements/react.js';

export const tags = (
  <stoa-backend type="http" url="/v1">
    <stoa-discussion-thread subject="page:/hr/benefits" order="oldest" />
    <stoa-campaign-banner
      placement="card"
      onstoa-campaign-click={(event) => event.detail.href.startsWith('/')}
    />
    <stoa-offer-feedback offer="company-bicycle" />
    <stoa-blog-roll
      forms="blog joined"
      onstoa-thread-open={(event) => event.detail.subject.startsWith('post:')}
    />
  </stoa-backend>
);

export const wrappers = (
  <>
    <StoaDiscussionThread subject="page:/hr/benefits" />
    <StoaCampaignBanner onStoaCampaignClick={(event) => event.detail.href.startsWith('/')} />
    <StoaBlogRoll
      limit={3}
      onStoaThreadOpen={(event) => event.detail.subject.startsWith('post:')}
    />
  </>
);

export const refused = (
  <>
    {/* @ts-expect-error There is no such order. */}
    <stoa-discussion-thread order="random" />
    {/* @ts-expect-error The detail has no such member. */}
    <stoa-campaign-banner onstoa-campaign-click={(event) => event.detail.address} />
    {/* @ts-expect-error The detail has no such member. */}
    <stoa-blog-roll onstoa-thread-open={(event) => event.detail.thread} />
    {/* @ts-expect-error A limit is a number. */}
    <StoaBlogRoll limit="three" />
    {/* @ts-expect-error There is no such placement. */}
    <StoaCampaignBanner placement="popup" />
    {/* @ts-expect-error The detail has no such member. */}
    <StoaCampaignBanner onStoaCampaignClick={(event) => event.detail.address} />
  </>
);
