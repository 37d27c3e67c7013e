export default function (config) {
  config.addFilter("ward", (wards, stem) => wards[stem.split("/")[2]]);
  config.addFilter("day", (date) => (date instanceof Date ? date.toISOString().slice(0, 10) : date));
  config.addCollection("newest", (all) => {
    const day = (plan) => new Date(plan.data.issued ?? 0).getTime();
    return all.getFilteredByTag("plan").sort((one, other) => day(other) - day(one));
  });
  return {
    dir: { input: "content", includes: "../layouts", output: "site" },
    markdownTemplateEngine: false,
  };
}
