// Moves the focal point by a click on the image or by the arrow keys, and shows the crops around it.
import { forEach } from '@broadsheet/press/client'
import { cropBox } from '../../images/crop-box.ts'
import { findIn } from './find-in.ts'

const steps: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const largeStep = 10

forEach<HTMLFieldSetElement>('[data-focus]', (field) => {
  if (field.disabled) return
  const box = findIn(field, '[data-image]')
  const mark = findIn<HTMLButtonElement>(field, '.focus-mark')
  const [x, y] = [findIn<HTMLInputElement>(field, '[name=x]'), findIn<HTMLInputElement>(field, '[name=y]')]
  const size = { width: Number(field.dataset['width']), height: Number(field.dataset['height']) }

  const show = () => {
    const focus = { x: clamp(Number(x.value)), y: clamp(Number(y.value)) }
    mark.style.left = `${focus.x}%`
    mark.style.top = `${focus.y}%`
    mark.setAttribute('aria-label', `Focal point: ${focus.x}% from the left, ${focus.y}% from the top`)
    field.querySelectorAll<SVGElement>('[data-aspect]').forEach((svg) => {
      svg.setAttribute('viewBox', cropBox(size, Number(svg.dataset['aspect']), focus))
    })
  }
  const move = (left: number, top: number) => {
    x.value = String(clamp(Math.round(left)))
    y.value = String(clamp(Math.round(top)))
    show()
  }

  box.onclick = (event) => {
    // A key that presses the mark clicks it, too, and nowhere.
    if (event.detail === 0) return
    const { left, top, width, height } = box.getBoundingClientRect()
    move(((event.clientX - left) / width) * 100, ((event.clientY - top) / height) * 100)
    mark.focus()
  }
  mark.onkeydown = (event) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const by = event.shiftKey ? largeStep : 1
    move(Number(x.value) + step[0] * by, Number(y.value) + step[1] * by)
  }
  field.oninput = show
  mark.hidden = findIn(field, '#focus-keys').hidden = false
  show()
})

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent || 0))
}
