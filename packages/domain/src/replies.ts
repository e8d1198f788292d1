/**
 * So many replies to each comment come with it, level by level below the comments of a page; what is
 * deeper is read when somebody asks. So a page is never larger than its comments allow.
 */
export const FIRST_REPLIES: readonly number[] = [3, 2, 1];
