// A plain quiz bot, written as the Telegraf documentation does: cards and questions of the length of our lessons, the
// place and the score in a Redis session. The buttons are named as the tutor's, so that the same crowd can tap them.
const { Telegraf, Markup, session } = require("telegraf");
const { Redis } = require("@telegraf/session/redis");

const words = "Imagine Fatima, 34, two children. She cannot take evening work, because no bus runs after eight. ";
const steps = Array.from({ length: 40 }, (_, i) =>
  i % 2 === 0
    ? { text: `<b>1.${i} ▓▓░░░</b>  A problem in one sentence\n\n${words.repeat(4)}` }
    : {
        text: `<b>Question ${i}</b>\nWhich of these is a problem you could start to work on tomorrow?\n\n${["A", "B", "C", "D"]
          .map((l) => `${l}  ${words.slice(0, 70)}`)
          .join("\n")}`,
        options: ["A", "B", "C", "D"],
        right: 1,
        feedback: ["A", "B", "C", "D"].map((l) => `<b>${l}</b>\n\n${words.repeat(2)}`),
      },
);

const bot = new Telegraf(process.env.TOKEN, { telegram: { apiRoot: process.env.API } });
bot.use(
  session({
    store: Redis({ url: process.env.REDIS }),
    defaultSession: () => ({ step: 0, right: 0, answers: {} }),
  }),
);

const onward = (i) => Markup.inlineKeyboard([[Markup.button.callback("Next", `1.${i}.next`)], [Markup.button.callback("Pause", `1.${i}.pause`)]]);

function show(ctx) {
  const i = ctx.session.step % steps.length;
  const step = steps[i];
  const keys = step.options
    ? Markup.inlineKeyboard([step.options.map((l, n) => Markup.button.callback(l, `1.${i}.pick:${n}`)), [Markup.button.callback("Later", `1.${i}.later`)]])
    : onward(i);
  return ctx.replyWithHTML(step.text, keys);
}

bot.start((ctx) => show(ctx));
bot.action(/^1\.(\d+)\.next$/, async (ctx) => {
  ctx.session.step += 1;
  await Promise.all([ctx.answerCbQuery(), show(ctx)]);
});
bot.action(/^1\.(\d+)\.pick:(\d)$/, async (ctx) => {
  const i = Number(ctx.match[1]);
  const picked = Number(ctx.match[2]);
  ctx.session.answers[i] = picked;
  if (picked === steps[i].right) ctx.session.right += 1;
  await Promise.all([ctx.answerCbQuery(), ctx.replyWithHTML(steps[i].feedback[picked], onward(i))]);
});
bot.catch((error) => console.error(error.message));

bot.launch({ dropPendingUpdates: false });
process.once("SIGTERM", () => bot.stop("SIGTERM"));
