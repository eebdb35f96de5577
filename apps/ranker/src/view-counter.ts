import { toHex, type ViewEvent } from '@broadsheet/model'
import { openViewCounter, type Collection } from '@broadsheet/store'
import { DurableObject } from 'cloudflare:workers'

/** Counts the views of all articles, or of a share of them: the one who knows which readers counted lately. */
export class ViewCounter extends DurableObject {
  readonly #counter = openViewCounter(this.ctx.storage, { clock: () => Date.now(), newSalt })

  /** Counts views, and returns how many count. They are stored after some seconds (`openViewCounter`). */
  async count(views: readonly ViewEvent[]): Promise<number> {
    return await this.#counter.count(views)
  }

  /** What was counted after a flush; what was counted up to it is in D1. */
  collect(after: number): Collection {
    return this.#counter.collect(after)
  }

  override async alarm(): Promise<void> {
    await this.#counter.ring()
  }
}

function newSalt(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)))
}
