/** So many replies to each comment come with it. */
export const FIRST_REPLIES = 3;
