/** What stands before the name of whoever a quotation or an image is credited to. */
export const creditMark = '— '
