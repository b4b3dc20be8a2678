/** The texts of the form that shares out a unit. */
export type ShareWords = {
  caption: string;
  group: string;
  fromDay: string;
  new: string;
  shareOf: string;
  sum: string;
  /** With {sum} in it. */
  sumIs: string;
  conflictText: string;
  submit: string;
  cancel: string;
  notSaved: string;
  conflict: string;
  errors: Record<string, string>;
  failures: Record<string, string>;
};
