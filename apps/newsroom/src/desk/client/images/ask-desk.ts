// Asks the desk, in the editor's session. An expected failure is a value with a sentence for the editor.

/** An answer of the desk; or why there is none, and whether the same may work later. */
export type Answer<Value> = { ok: true; value: Value } | Failure

export type Failure = { ok: false; status: number; message: string; canRetry: boolean }

type Request = {
  method: 'GET' | 'PUT' | 'POST'
  path: string
  body?: Blob | string | URLSearchParams
  /** Called as bytes of the body leave. */
  onSent?: (bytes: number) => void
  /** Called before each wait, and with 0 when the request is sent again. */
  onWait?: (seconds: number) => void
}

const waitsSeconds = [1, 2, 4, 8, 16]

/** Asks, and asks again with growing waits while the line is broken or the paper does not answer. */
export async function askDesk<Value>(request: Request): Promise<Answer<Value>> {
  for (const seconds of [...waitsSeconds, 0]) {
    const { status, text } = await send(request)
    if (status !== 0 && status !== 429 && (status < 500 || status === 501)) return answerOf(status, text)
    if (seconds === 0) break
    request.onWait?.(seconds)
    await pause(seconds)
    request.onWait?.(0)
  }
  return { ok: false, status: 0, message: 'The connection broke off.', canRetry: true }
}

async function send({ method, path, body, onSent }: Request): Promise<{ status: number; text: string }> {
  return await new Promise((resolve) => {
    const asked = new XMLHttpRequest()
    asked.open(method, path)
    asked.setRequestHeader('Accept', 'application/json')
    if (onSent) asked.upload.onprogress = ({ loaded }) => onSent(loaded)
    asked.onloadend = () => resolve({ status: asked.status, text: asked.responseText })
    asked.send(body ?? null)
  })
}

function answerOf<Value>(status: number, text: string): Answer<Value> {
  if (status >= 200 && status < 300) return { ok: true, value: (text === '' ? null : JSON.parse(text)) as Value }
  if (status === 401) {
    const message = 'Your session has ended. Sign in in another tab, then try again.'
    return { ok: false, status, message, canRetry: true }
  }
  return { ok: false, status, message: detailOf(text) || 'The paper refused it.', canRetry: false }
}

function detailOf(text: string): string {
  try {
    return (JSON.parse(text) as { detail?: string }).detail ?? ''
  } catch {
    return ''
  }
}

// A line that comes back ends the wait.
async function pause(seconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1_000)
    addEventListener('online', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
