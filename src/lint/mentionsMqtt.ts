/** Whether a text can have anything to do with mqtt.js: every way in has its name. Costs a substring search. */
export function mentionsMqtt(text: string): boolean {
  return text.includes('mqtt');
}
