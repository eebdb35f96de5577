/** A button that is pressed or not. The DOM converts the boolean to text. */
export type ToggleButton = Omit<HTMLButtonElement, 'ariaPressed'> & { set ariaPressed(isPressed: boolean) }
