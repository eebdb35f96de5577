/** The mark before the name in a credit of a quotation or an image. */
export const creditMark = '— '
