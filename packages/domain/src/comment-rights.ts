export interface CommentRights {
  edit: boolean;
  remove: boolean;
  reply: boolean;
  react: boolean;
  report: boolean;
  moderate: boolean;
  pin: boolean;
  answer: boolean;
}

/** What may be done with what is not there, or not yet. */
export const NO_RIGHTS: Readonly<CommentRights> = {
  edit: false,
  remove: false,
  reply: false,
  react: false,
  report: false,
  moderate: false,
  pin: false,
  answer: false,
};
