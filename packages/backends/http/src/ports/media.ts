import type { Media, MediaPort } from '@stoa/contract';
import { checkUpload, MEDIA_HEAD, mediaTypeOf } from '@stoa/domain';
import { MEDIA_PATH } from '../addresses.ts';
import { signInPage, typeOf } from '../answer.ts';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const MEDIA = {
  'media.upload': { method: 'POST', path: MEDIA_PATH },
  'media.read': { method: 'GET', path: `${MEDIA_PATH}/:id`, absent: true },
} as const satisfies Operations;

export function media(client: HttpClient): MediaPort {
  return {
    upload: async (upload, call) => {
      const { content, name, duration } = upload;
      const head = await content.slice(0, MEDIA_HEAD).arrayBuffer();
      const type = mediaTypeOf(new Uint8Array(head));
      // A server hangs up on what is too large, which would look like a lost connection.
      checkUpload({ type, size: content.size, name, duration });
      const query = { name, duration };
      return client.call<Media>(MEDIA['media.upload'], { query, content, ...call });
    },
    read: (id, call) => {
      const input = { params: { id }, headers: { accept: 'image/*, audio/*' }, ...call };
      return client.exchange(MEDIA['media.read'], input, (response) => {
        if (!/^(image|audio)\//.test(typeOf(response))) throw signInPage();
        return response.blob();
      });
    },
  };
}
