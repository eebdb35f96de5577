/** What marks a line as an item of a list, with zero-width characters that may stand before it. */
export const itemMark = /^(?:\u200b|\u2060)*[-–•*·](?:\s+|$)/u
