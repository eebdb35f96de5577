/** Markup, which is inserted unchanged where text is escaped. JSON never parses into one. */
export class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** Any content of an element; booleans, null and undefined are empty. */
export type Child = Markup | string | number | boolean | null | undefined | readonly Child[]

export type PropsWithChildren<Props> = Props & { children?: Child }

/** Declares a text to be markup. The caller is responsible for its content. */
export function markup(text: string): Markup {
  return new Markup(text)
}
