/** Where a server keeps uploads. */
export const MEDIA_PATH = '/v1/media';

/**
 * Uploads travel as `media:<id>`; a page finds them at the server. In JSON text a quote inside a
 * string is escaped, so that only members named `src` are touched, never words of people.
 */
const TRAVELLING = /"src":\s*"media:/g;

export function withServerAddresses(json: string, media: string): string {
  return json.replace(TRAVELLING, () => `"src":"${media}`);
}

export function withTravellingAddresses(json: string, media: string): string {
  return json.replaceAll(`"src":"${media}`, '"src":"media:');
}
