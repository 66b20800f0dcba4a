
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'step-guide-progress-done': `Step {step} of {total}: done`,
'step-guide-progress': `Step {step} of {total}`,
'step-guide-stuck-on': `I am stuck on step {step}`,
'step-guide-done': `I have done step {step}`,
'step-guide-title': `Step {step}`,
'step-guide-next': `Next step`,
'step-guide-finish': `Finish`,
'step-guide-back': `Back`,
'step-guide-stuck': `I am stuck`,
'step-guide-all': `Show all steps`,
'step-guide-one': `Show one step at a time`,
'step-guide-helper': `Notes for a helper`,
'step-guide-recap': `You did this`,
'step-guide-end': `You are at the end of the steps`,
'step-guide-recap-done': `Done`,
'step-guide-recap-not-done': `Not ticked`,
'step-guide-all-shown': `All steps are shown.`,
'step-guide-one-shown': `One step is shown at a time.`,
'step-guide-where': `I am using the guide “{guide}”. I am stuck on step {step} of {total}: {title}`,
'step-guide-where-end': `I am using the guide “{guide}”. I am at the end of it.`,
'step-guide-go-back': `Go back to step {step}`,
'step-guide-go-back-end': `Go back to the guide`,
'talk-open-until': `Open now until {time}`,
'talk-open-until-day': `Open now until {day} at {time}`,
'talk-open-always': `Open all day, every day`,
'talk-closed': `Closed now`,
'talk-opens-today': `Closed now. Opens today at {time}`,
'talk-opens-tomorrow': `Closed now. Opens tomorrow, {day}, at {time}`,
'talk-opens-day': `Closed now. Opens {day} at {time}`,
'talk-opens-next-week': `Closed now. Opens next {day} at {time}`,
'talk-midnight': `midnight`,
'talk-midday': `midday`,
'talk-am': `{time}am`,
'talk-pm': `{time}pm`,
'talk-monday': `Monday`,
'talk-tuesday': `Tuesday`,
'talk-wednesday': `Wednesday`,
'talk-thursday': `Thursday`,
'talk-friday': `Friday`,
'talk-saturday': `Saturday`,
'talk-sunday': `Sunday`,
'talk-call': `Call to check`,
'talk-check': `Check the times`,
'talk-say': `You can say: “{words}”`,
'talk-bank-holidays': `Times may be different on bank holidays.`,
'talk-ways': `Ways to talk to us`,
'talk-where': `Where you were`,
    };
  