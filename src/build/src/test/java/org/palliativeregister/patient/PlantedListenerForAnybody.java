package org.palliativeregister.patient;

import jakarta.ejb.MessageDriven;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** A use case called by messages, without a permission. */
@MessageDriven
public class PlantedListenerForAnybody implements MessageListener {
    @Override
    public void onMessage(Message message) {}
}
