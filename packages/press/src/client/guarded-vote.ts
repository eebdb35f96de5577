// Where Turnstile guards votes, the page's own script takes votes back and this one casts them. A frame gets the token, and
// is there only for as long as that takes: no other company's script runs in the article, or for readers who don't vote.
import { forEach, markedUp } from './marked-up.ts'
import { lang, origin } from './page.ts'
import { store, stored } from './storage.ts'
import type { ToggleButton } from './toggle-button.ts'
import type { Vote } from './vote-in-place.ts'

type Words = Record<'vote' | 'check' | 'field' | 'counted' | 'failed' | 'checking' | 'unchecked', string>
type GuardedForm = HTMLFormElement & { dataset: Words }
type VoteButton = ToggleButton & { children: [count: HTMLElement] }

forEach<GuardedForm>('[data-check]', (form) => {
  const [button, output] = markedUp<[VoteButton, HTMLOutputElement]>(form.elements)
  const words = form.dataset
  const key = 'vote:' + words.vote
  const takeBack = form.onsubmit
  let frame: HTMLIFrameElement | undefined
  let isSending = false

  const send = async (token: string) => {
    isSending = true
    let message = words.failed
    try {
      const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams({ [words.field]: token }) })
      if (response.status === 403) message = words.unchecked
      const vote: Vote = await response.json()
      // A refused vote has no count, and throws here.
      button.children[0].textContent = vote.votes.toLocaleString(lang)
      store(key, vote.voted)
      button.ariaPressed = true
      message = words.counted
    } catch {}
    output.value = message
    isSending = false
  }

  addEventListener('message', ({ source, origin: sender, data }: MessageEvent<string>) => {
    if (!frame || source !== frame.contentWindow || sender !== origin) return
    frame.remove()
    frame = undefined
    if (data) void send(data)
    else output.value = words.unchecked
  })

  form.onsubmit = (event) => {
    if (stored[key]) return takeBack?.call(form, event)
    if (!isSending) {
      // Another press begins again, should the frame never answer.
      frame?.remove()
      frame = document.createElement('iframe')
      frame.src = words.check
      frame.title = output.value = words.checking
      // The size of Turnstile's widget.
      frame.width = '300'
      frame.height = '65'
      frame.style.border = '0'
      form.append(frame)
    }
    return false
  }
  button.disabled = false
})
