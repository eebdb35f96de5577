/** What marks a line as an item of a list. */
export const itemMark = /^[-–•*·](?:\s+|$)/u
