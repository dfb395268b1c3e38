import { useEffect, useState } from 'react';
import i18n from '../i18n.ts';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** A setting kept earlier; null: none, or no storage. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a setting for the next start; without storage it holds for this one. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private mode: nothing to be done, nothing lost.
  }
}

/** The chosen theme, remembered, and the theme that it means now; both as attributes of the page. */
export function useTheme(): {
  readonly theme: Theme;
  readonly shown: Exclude<Theme, 'system'>;
  readonly choose: (theme: Theme) => void;
} {
  const [theme, setTheme] = useState<Theme>(() => THEMES.find((one) => one === remembered('gemba.theme')) ?? 'system');
  const dark = useMedia('(prefers-color-scheme: dark)');
  const contrast = useMedia('(prefers-contrast: more)');
  const shown = theme === 'system' ? (contrast ? 'contrast' : dark ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
  return {
    theme,
    shown,
    choose: (next) => {
      remember('gemba.theme', next);
      setTheme(next);
    },
  };
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const change = () => setHolds(list.matches);
    change();
    list.addEventListener('change', change);
    return () => list.removeEventListener('change', change);
  }, [query]);
  return holds;
}

/** Changes the language of the interface, and remembers it. */
export function chooseLanguage(language: string): void {
  remember('gemba.language', language);
  void i18n.changeLanguage(language);
}
