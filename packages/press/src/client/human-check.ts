// Runs in the frame of a vote. It gets a token from Turnstile, whose script stands before this one, and gives it to the
// page around it; an empty one if there is none to be had.
import { markedUp } from './marked-up.ts'
import { origin } from './page.ts'
import { stored } from './storage.ts'

type Theme = 'dark' | 'light' | 'auto'
type Failed = () => boolean

// https://developers.cloudflare.com/turnstile/get-started/client-side-rendering/widget-configurations/
type Turnstile = {
  render: (
    element: HTMLElement,
    options: {
      sitekey: string
      action: string
      theme: Theme
      retry: 'never'
      'response-field': false
      callback: (token: string) => void
      'error-callback': Failed
      'unsupported-callback': Failed
    },
  ) => void
}

const { body } = document
const widget = markedUp<HTMLElement>(body.firstElementChild)
const theme = markedUp<Theme | undefined>(stored['theme'])
const { turnstile } = markedUp<{ turnstile?: Turnstile }>(self)

const give = (token: string) => parent.postMessage(token, origin)
// Turnstile logs no error that was handled.
const fail = () => {
  give('')
  return true
}

body.style.margin = '0'
// A frame is only transparent if its colour scheme is that of the page around it.
document.documentElement.style.colorScheme = theme || ''

if (turnstile)
  turnstile.render(widget, {
    sitekey: markedUp(widget.dataset['key']),
    action: 'vote',
    theme: theme || 'auto',
    retry: 'never',
    'response-field': false,
    callback: give,
    'error-callback': fail,
    'unsupported-callback': fail,
  })
else fail()
