/** Words of the interface: one file per language, bundled. Tags and what comes from the plant are never translated. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import de from './locales/de.json';
import en from './locales/en.json';
import es from './locales/es.json';
import zh from './locales/zh.json';

/** Each language by its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español', zh: '简体中文' } as const;

function firstLanguage(): string {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem('gemba.language');
  } catch {
    // Without storage the browser's language decides.
  }
  const wanted = [stored, ...navigator.languages].map((one) => one?.slice(0, 2) ?? '');
  return wanted.find((one) => one in LANGUAGES) ?? 'en';
}

const instance = i18next.createInstance();
void instance.use(initReactI18next).init({
  resources: {
    en: { translation: en },
    de: { translation: de },
    es: { translation: es },
    zh: { translation: zh },
  },
  lng: firstLanguage(),
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  returnNull: false,
});
const label = (language: string) => {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
};
label(instance.language);
instance.on('languageChanged', label);

export default instance;
