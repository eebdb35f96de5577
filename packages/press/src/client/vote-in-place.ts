// The form works without script; with it, it votes without leaving the page. A second press removes the vote. Only the
// browser stores whether its reader has voted, because the page is the same for everyone.
import { forEach, markedUp } from './marked-up.ts'
import { lang } from './page.ts'
import { store, stored } from './storage.ts'
import type { ToggleButton } from './toggle-button.ts'

export type Vote = { votes: number; voted: boolean }
type VoteForm = HTMLFormElement & { dataset: Record<'vote' | 'counted' | 'taken' | 'failed', string> }
type VoteButton = ToggleButton & { children: [count: HTMLElement] }

forEach<VoteForm>('[data-vote]', (form) => {
  const [button, output] = markedUp<[VoteButton, HTMLOutputElement]>(form.elements)
  const words = form.dataset
  const key = 'vote:' + words.vote
  let request: Promise<unknown> | 0

  button.ariaPressed = !!stored[key]
  form.onsubmit = () => {
    request ||= fetch(form.action, { method: stored[key] ? 'DELETE' : 'POST' })
      .then((response) => response.json())
      // oxlint-disable-next-line promise/always-return -- nobody waits for it
      .then((vote: Vote) => {
        // A refused vote has no count, and throws here.
        button.children[0].textContent = vote.votes.toLocaleString(lang)
        store(key, vote.voted)
        button.ariaPressed = vote.voted
        output.value = vote.voted ? words.counted : words.taken
      })
      .catch(() => (output.value = words.failed))
      .then(() => (request = 0))
    return false
  }
})
