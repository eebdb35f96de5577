type Body = Uint8Array<ArrayBuffer>

/** `writer` names what makes the text, from the seed alone. */
type Source = { writer: unknown; seed: string; write: () => string }

type Entry = Omit<Source, 'write'> & { body: Body }

/**
 * Remembers the bodies that were written last, encoded, up to `maxBytes` with the seeds that they were written from. A
 * body is found by its key; what decides is that the same writer wrote it from an equal seed, so keys may collide.
 *
 * @example
 * const remember = createBodyMemo(4_000_000)
 * remember(tag, { writer: frontPage, seed, write: () => frontPage(props).toString() })
 */
export function createBodyMemo(maxBytes: number): (key: string, source: Source) => Body {
  // In the order of their last use.
  const entries = new Map<string, Entry>()
  let bytes = 0

  return (key, { writer, seed, write }) => {
    const found = entries.get(key)
    const isSame = found?.seed === seed && found.writer === writer
    const body = isSame ? found.body : encode(write())
    remove(key)
    add(key, { writer, seed, body })
    return body
  }

  function add(key: string, entry: Entry): void {
    const size = sizeOf(entry)
    if (size > maxBytes) return
    for (const oldest of entries.keys()) {
      if (bytes + size <= maxBytes) break
      remove(oldest)
    }
    entries.set(key, entry)
    bytes += size
  }

  function remove(key: string): void {
    const entry = entries.get(key)
    if (entry === undefined) return
    entries.delete(key)
    bytes -= sizeOf(entry)
  }
}

// The types of Workers say that an encoder's array may share its memory, which no answer may. A copy never does.
function encode(text: string): Body {
  return new Uint8Array(new TextEncoder().encode(text))
}

function sizeOf({ seed, body }: Entry): number {
  return 2 * seed.length + body.byteLength
}
