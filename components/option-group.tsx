import type { ComponentChildren } from 'preact';

interface OptionGroupProps {
  class: string;
  /** What it is called, or the id of what says so. */
  name?: string;
  namedBy?: string;
  children: ComponentChildren;
}

/** Some of the options of a list box. Its items have the role `presentation`, and in them buttons with the role `option`. */
export function OptionGroup({ class: classes, name, namedBy, children }: OptionGroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set may not stand in a list box
    <ul class={classes} role="group" aria-label={name} aria-labelledby={namedBy}>
      {children}
    </ul>
  );
}
