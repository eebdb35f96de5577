/** The mark of a list's item, possibly after zero-width characters. */
export const itemMark = /^(?:\u200b|\u2060)*[-–•*·](?:\s+|$)/u
