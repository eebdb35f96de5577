import type { DeskImage } from '@broadsheet/store'
import { cropBox } from './crop-box.ts'
import type { DescriptionValues } from './description-values.ts'

type FocusFieldProps = { image: DeskImage; values: DescriptionValues; isFixed: boolean }

const crops = [
  ['1:1', 1],
  ['3:2', 3 / 2],
  ['16:9', 16 / 9],
] as const

/** The image, the point of it that no crop may lose, and the crops. The script moves the point by click and by keys. */
export function FocusField({ image, values, isFixed }: FocusFieldProps) {
  const { name, width, height, isAnimated } = image
  const path = isAnimated ? `/images/${name}` : `/images/${name}/960.webp`
  const focus = { x: percentOf(values.x), y: percentOf(values.y) }
  return (
    <fieldset class="focus" data-focus="" data-width={width} data-height={height} disabled={isFixed}>
      <legend>Focal point: crops never lose it</legend>
      <div class="focus-image" data-image="">
        <img src={path} alt={image.alt ?? ''} width={width} height={height} />
        <button type="button" class="focus-mark" aria-label="Focal point" aria-describedby="focus-keys" hidden />
      </div>
      <p class="fine" id="focus-keys" hidden>
        Click on the image, or move the mark with the arrow keys; with Shift it moves further.
      </p>
      <div class="pair">
        <Percent name="x" label="From the left, in percent" value={values.x} />
        <Percent name="y" label="From the top, in percent" value={values.y} />
      </div>
      <input type="hidden" name="old-x" value={image.focus.x} />
      <input type="hidden" name="old-y" value={image.focus.y} />
      <div class="crops">
        {crops.map(([label, aspect]) => (
          <figure>
            <svg role="img" aria-label={`Crop ${label}`} viewBox={cropBox(image, aspect, focus)} data-aspect={aspect}>
              <image href={path} width={width} height={height} />
            </svg>
            <figcaption class="fine">{label}</figcaption>
          </figure>
        ))}
      </div>
    </fieldset>
  )
}

function Percent({ name, label, value }: { name: 'x' | 'y'; label: string; value: string }) {
  return (
    <label>
      {label}
      <input type="number" name={name} value={value} min={0} max={100} step={1} required />
    </label>
  )
}

function percentOf(text: string): number {
  return Math.min(100, Math.max(0, Number(text) || 0))
}
