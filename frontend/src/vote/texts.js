import en from './en.js';
import zh from './zh.js';

export const LANGUAGES = { 'zh-CN': zh, en };

export function speaker(language) {
  const texts = LANGUAGES[language];
  return (key, values = {}) => {
    const text = texts[key];
    if (text === undefined) {
      throw new Error(`No text ${key}`);
    }
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  };
}

/** The language asked for, else the browser's own, else Chinese. */
export function languageOf(asked, browsers) {
  const wanted = [asked, ...browsers].filter(Boolean);
  for (const tag of wanted) {
    if (/^zh/i.test(tag)) return 'zh-CN';
    if (/^en/i.test(tag)) return 'en';
  }
  return 'zh-CN';
}

const ZONE = 'Asia/Shanghai';

/** A moment as people say it, in the time of the business. */
export function sayTime(instant, language, now = new Date()) {
  const moment = new Date(instant);
  const day = (date) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(date);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(moment);
  if (day(moment) === day(now)) {
    return language === 'en' ? `today at ${time}` : `今天 ${time} `;
  }
  const date = new Intl.DateTimeFormat(language, { timeZone: ZONE, month: 'long', day: 'numeric', weekday: 'short' }).format(moment);
  return language === 'en' ? `${date} at ${time}` : `${date} ${time} `;
}
