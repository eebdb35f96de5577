/** The size that social networks ask for, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const

/** Raise it when cards are drawn in another way, so that stored ones are drawn again. */
export const cardDesign = 1

/** Where the newsroom draws cards for the readers' Worker, which forwards no reader there. */
export const cardsPath = '/cards'
