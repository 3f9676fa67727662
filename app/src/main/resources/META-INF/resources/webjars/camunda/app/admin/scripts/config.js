// Callout's settings of this web app; takes the place of the file in Camunda's jar.
export default {
  customScripts: ["../tasklist/scripts/callout/one-login"],
  locales: { availableLocales: ["en", "de"], fallbackLocale: "en" },
};
